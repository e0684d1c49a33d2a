//! The files of a policy, and from which of their folders the paths of other files are told.

use super::horizon::{self, Written};
use super::objective;
use crate::document::{Entry, Node};
use crate::policy::setting::ORIGIN;
use std::path::{Path, PathBuf};

/// The files of a policy, each before those that it extends.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// Their paths.
    pub paths: Vec<PathBuf>,
    noted: Vec<Noted>,
}

/// A file that may name others.
#[derive(Debug, Clone)]
struct Noted {
    shown: String,
    folder: PathBuf,
    names_projection: bool,
    names_earlier_plan: bool,
    sweeps: bool,
}

impl Files {
    /// Notes what a file may name.
    pub fn note(&mut self, shown: &str, folder: &Path, document: &Entry) {
        let sweeps = matches!(&document.node, Node::Table(children) if children.contains_key("sweep"));
        let names_projection = horizon::names_projection(document);
        let names_earlier_plan = objective::earlier_plan(document).is_some();
        if sweeps || names_projection || names_earlier_plan {
            let (shown, folder) = (shown.to_string(), folder.to_path_buf());
            self.noted.push(Noted { shown, folder, names_projection, names_earlier_plan, sweeps });
        }
    }

    /// The file of a projection; `varies` where a sweep names it.
    pub fn projection(&self, written: &Written, varies: bool) -> PathBuf {
        self.beside(written, |noted| if varies { noted.sweeps } else { noted.names_projection })
    }

    /// The file of an earlier plan; `varies` where a sweep names it.
    pub fn earlier_plan(&self, written: &Written, varies: bool) -> PathBuf {
        self.beside(written, |noted| if varies { noted.sweeps } else { noted.names_earlier_plan })
    }

    /// A path is told from the file that names it, and on the command line from where one stands.
    fn beside(&self, written: &Written, names_it: impl Fn(&Noted) -> bool) -> PathBuf {
        if written.file == ORIGIN {
            return PathBuf::from(&written.path);
        }
        // Files of the same name may extend each other, so the name alone does not tell.
        let named = || self.noted.iter().filter(|noted| noted.shown == written.file);
        let noted = named().find(|noted| names_it(noted)).or_else(|| named().next());
        noted.map_or_else(PathBuf::new, |noted| noted.folder.clone()).join(&written.path)
    }
}
