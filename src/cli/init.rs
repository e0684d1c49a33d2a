//! `junheng init`: writes templates of a county and a small example.

use super::spoken::spoken;
use super::{Stop, exit, show};
use crate::language::Language;
use crate::output::OutputFolder;
use crate::standard::{self, BUILT_IN, Standard};
use crate::templates::{self, Request};
use std::path::{Component, Path, PathBuf};

/// Write templates of a county to fill in, with help, and a small example that is filled in.
#[derive(Debug, clap::Args)]
#[command(after_help = include_str!("examples/init.txt"))]
pub struct Init {
    /// Folder to make.
    folder: PathBuf,
    /// One workbook (.xlsx) in it, instead of a CSV file for each table.
    #[arg(long)]
    workbook: bool,
    /// Standard whose names the tables use: a built-in one, or a file.
    #[arg(long, value_name = "NAME", default_value = "cn-2017")]
    standard: String,
    /// Replace the folder where it holds only what this command wrote.
    #[arg(long)]
    force: bool,
}

impl Init {
    pub(super) fn run(self) -> Result<u8, Stop> {
        let usage = |sentence: String| Stop::Because(exit::USAGE, sentence);
        let language = spoken().language;
        self.is_a_folder().map_err(usage)?;
        let standard = super::told(standard::read(Path::new(&self.standard))?);
        has_names(&standard).map_err(usage)?;
        let named = self.standard_as_named().map_err(usage)?;
        let request = Request { language, workbook: self.workbook, standard: named };
        let folder = OutputFolder::create(&self.folder, self.force, &templates::MARK).map_err(usage)?;
        if self.folder.exists() {
            templates::unchanged(&self.folder).map_err(|why| usage(self.refused(&why)))?;
        }
        let internal = |sentence: String| Stop::Because(exit::INTERNAL, sentence);
        for (name, bytes) in templates::files(&request, &standard).map_err(internal)? {
            folder.write(&name, bytes).map_err(internal)?;
        }
        folder.finish().map_err(internal)?;
        show(&self.what_next(language))?;
        Ok(exit::OK)
    }

    fn is_a_folder(&self) -> Result<(), String> {
        let ending = self.folder.extension().unwrap_or_default().to_ascii_lowercase();
        if ["xlsx", "csv", "toml"].iter().any(|file| ending == *file) {
            let path = self.folder.display();
            return Err(format!(
                "{path} looks like a file; name the folder to make, and --workbook for a workbook in it"
            ));
        }
        Ok(())
    }

    fn refused(&self, why: &str) -> String {
        let folder = self.folder.display();
        format!("{folder}: {why}, so --force does not replace it; choose another folder")
    }

    /// The standard as the county shall name it: a path goes from the new folder.
    fn standard_as_named(&self) -> Result<String, String> {
        let path = Path::new(&self.standard);
        if !path.exists() && BUILT_IN.iter().any(|(name, _)| *name == self.standard) {
            return Ok(self.standard.clone());
        }
        let absolute = |path: &Path| {
            std::path::absolute(path).map_err(|error| format!("the path {} cannot be used: {error}", path.display()))
        };
        let (file, folder) = (absolute(path)?, absolute(&self.folder)?);
        let common = file.components().zip(folder.components()).take_while(|(file, folder)| file == folder).count();
        let up = folder.components().skip(common).map(|_| Component::ParentDir);
        let path: PathBuf = up.chain(file.components().skip(common)).collect();
        Ok(path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"))
    }

    fn what_next(&self, language: Language) -> String {
        let folder = self.folder.display();
        match (language, self.workbook) {
            (Language::English, true) => format!(
                "Wrote {folder}: county.xlsx to fill in, and example/county.xlsx, an invented county.\nNext:\n  \
                 1. Open {folder}/county.xlsx: its sheet help says what each column holds. Fill in county, schools,\n     \
                 enrolment, facilities and one table of teachers; the other sheets may stay empty.\n  \
                 2. junheng check {folder}\n  3. junheng evaluate {folder}\n  4. To test a proposal, fill in the sheet proposal: junheng assess {folder} {folder}/county.xlsx --policy {folder}/policy.toml\n"
            ),
            (Language::English, false) => format!(
                "Wrote {folder}: county.toml and a CSV file for each table to fill in, and example/, an invented county.\nNext:\n  \
                 1. Read {folder}/help.txt. Fill in county.toml, schools.csv, enrolment.csv, facilities.csv and one\n     \
                 table of teachers; the other files may stay as they are.\n  \
                 2. junheng check {folder}\n  3. junheng evaluate {folder}\n  4. To test a proposal, fill in proposal.csv: junheng assess {folder} {folder}/proposal.csv --policy {folder}/policy.toml\n"
            ),
            (Language::Chinese, true) => format!(
                "已生成 {folder}：待填写的 县.xlsx，以及示例 示例/县.xlsx（数据均为虚构）。\n下一步：\n  \
                 1. 打开 {folder}/县.xlsx，“说明”表解释每一列。填写“县”“学校”“在校生”“设施”和三张教师表之一；\n     \
                 其他表可以留空。\n  \
                 2. junheng check {folder}\n  3. junheng evaluate {folder}\n  4. 检验方案：填写“调配方案”表，junheng assess {folder} {folder}/县.xlsx --policy {folder}/policy.toml\n"
            ),
            (Language::Chinese, false) => format!(
                "已生成 {folder}：待填写的 county.toml 和每张表一个 CSV 文件，以及示例文件夹“示例”（数据均为虚构）。\n下一步：\n  \
                 1. 阅读 {folder}/说明.txt，填写 county.toml、学校.csv、在校生.csv、设施.csv 和三张教师表之一；\n     \
                 其他文件可以不动。\n  \
                 2. junheng check {folder}\n  3. junheng evaluate {folder}\n  4. 检验方案：填写 调配方案.csv，junheng assess {folder} {folder}/调配方案.csv --policy {folder}/policy.toml\n"
            ),
        }
    }
}

/// Templates offer the names of a standard: it must have some.
fn has_names(standard: &Standard) -> Result<(), String> {
    let vocabulary = &standard.vocabulary;
    if vocabulary.stages.is_empty() || vocabulary.school_kinds.is_empty() || vocabulary.facility_kinds.is_empty() {
        let names = BUILT_IN.map(|(name, _)| name).join(", ");
        return Err(format!(
            "the standard {} has no [vocabulary] with stages, kinds of schools and facilities, which templates need; \
             take {names}, or add one",
            standard.id
        ));
    }
    Ok(())
}
