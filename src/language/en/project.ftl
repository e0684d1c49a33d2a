# What project says: the pupils of the years to come.

project-years = { $county }: pupils from { $first } to { $last }. { $title }
project-variants = Variants: { $variants }. Pupils are whole and add up; what is assumed comes last.
project-overview = Pupils, variant { $variant }
project-township = township
project-whole-county = whole county
project-peak-year = peak
project-peak-pupils = pupils at the peak
project-assumed = What is assumed; low and high where they differ
project-variant = variant
project-key = key
project-value = value
project-source = source
project-sure = sure
