# What the program says on the terminal, as far as it speaks more than English.

## Without a command

cli-first-steps = Junheng plans how a county shares teachers, money and rooms among its schools.

    To look around, with an invented county:
      junheng example extract changle-synthetic
      junheng evaluate scenarios/counties/changle-synthetic

    With the data of a county:
      junheng init DIR         templates to fill in with the data of a county
      junheng check COUNTY     whether the data can be read, and what looks odd
      junheng evaluate COUNTY  where the county stands against the standard
      junheng assess --help    what a proposal of yours would change
      junheng solve --help     how to find a plan under a policy

    junheng --help lists every command.

## The examples

cli-example-changle = 72 schools, synthetic: every figure is invented; policies, a proposal, a projection
cli-example-alagoas = 40 schools in Brazil, real (school census of 2021, INEP); policies
cli-example-california = 29 school districts of Sonoma County, real (1998-99)
cli-example-worked = five schools of a published worked example of the difference coefficient
cli-example-forms = a workbook of China’s education statistics to import, synthetic, with its mapping
cli-example-files = { $name }: { $count } files below { $folder }.
cli-example-files-there = { $name }: { $count } files below { $folder } ({ $there ->
    [one] 1 was
   *[other] { $there } were
} there already).
cli-example-next = Next:
cli-example-in-the-way = { $name }: nothing was written: { $file } is not as in the example; choose another folder with --out
cli-example-several-in-the-way = { $name }: nothing was written: { $file } and { $more } more are not as in the example; choose another folder with --out
