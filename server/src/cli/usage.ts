export const usage = `Usage: career-ladder COMMAND [options]

Finds the gaps and overlaps in engineering career ladders.

Commands:
  check [PATH…]   report what is missing, doubled or wrong in ladder files
  report [PATH…]  measure ladders: precision, recall, alignment, actionability, completeness
  diff A B        tell what changed between two ladders, or since a git revision
  import FILE     make ladder files of the tables in a Markdown, CSV or JSON file
  export FILE…    hand ladders out as a web page, PDF, Markdown, CSV or JSON

Options:
  -h, --help      show this, or the help of a command: career-ladder check --help
  --version       show the version

Exit codes: 0 nothing found; 1 findings at warning or above, or a difference; 2 could not run.
`;

export const checkUsage = `Usage: career-ladder check [options] [PATH…]

Checks ladder files. PATH is a file, a folder or a glob; without one, the current folder.
Folders are searched for *.ladder.yaml, *.ladder.yml, ladder.yaml and ladder.yml, leaving out
node_modules and folders whose name starts with a dot. A file named outright is checked
whatever its name.

Options:
  -f, --format text|json   text (the default) for people, json for programs
  --hints                  show hints in the text too; the JSON always has them
  --config FILE            settings for all ladders, in place of the .career-ladder.yaml that
                           is nearest to each, beside it or above
  --no-config              no settings file counts
  --rule ID=SEVERITY       error, warning, information, hint or off, whatever the settings file
                           says; may be given several times
  -h, --help               show this

Exit codes: 0 nothing found; 1 findings at warning or above; 2 could not run.
`;

export const reportUsage = `Usage: career-ladder report [options] [PATH…]

Measures ladder files: precision, recall, alignment, actionability and completeness, each as a
share with what it was counted from. PATH is as for check.

Options:
  -f, --format text|json|markdown   text (the default) for people, markdown for a page,
                                    json for programs
  --config FILE                     settings for all ladders, in place of the .career-ladder.yaml
                                    that is nearest to each; they say which ladders to leave out
  --no-config                       no settings file counts
  -h, --help                        show this

Exit codes: 0 measured; 2 could not run, or not all of a file could be read.
`;

export const importUsage = `Usage: career-ladder import [options] FILE

Makes ladder files of the tables in a Markdown or CSV file, with the levels in rows or in columns,
of the headings and lists of a Markdown file, or of JSON. What export has made comes back as it
was. FILE may be -, for standard input. The ladder goes to standard output, and what found no place
in it is listed on standard error.

Options:
  -o, --output OUT   write to this file, or into this folder; several ladders go to a folder,
                     or to OUT with numbers in the names
  --force            overwrite files that exist
  --role NAME        the role, instead of the one that the source names
  -h, --help         show this

Exit codes: 0 done; 2 could not run.
`;

export const exportUsage = `Usage: career-ladder export [options] FILE…

Hands ladders out. FILE is as for check. One ladder goes to standard output, or to a file; several
go to a folder.

Options:
  -f, --format html|markdown|csv|json|pdf
                          html is one page that works without a network and prints well; without
                          this option, the format is what OUT ends in, or html
  -o, --output OUT        write to this file, or into this folder
  --force                 overwrite files that exist
  --paper a4|a3|letter|tabloid
                          what html and pdf are laid out for; pdf without it is a4
  --separator ,|;|tab     what separates the cells of csv; a comma without it. Where decimals are
                          written with a comma, Excel expects a semicolon
  -h, --help              show this

PDF is printed by Chrome, Chromium or Edge where one is found; CAREER_LADDER_BROWSER names one.
A ladder that cannot be read whole is not exported.

Exit codes: 0 done; 2 could not run, or not all could be exported.
`;

export const diffUsage = `Usage: career-ladder diff [options] A B
       career-ladder diff [options] --git REVISION [PATH…]

Tells what changed from one ladder to another: expectations added, removed, raised, lowered,
reworded, moved, split and merged, cells filled and emptied, levels and competencies renamed.
A and B are files, - for standard input, or files at a revision, as in HEAD~2:swe.ladder.yaml.
With --git, PATH is a file, or a folder whose ladders are all compared: those that are new, gone,
have another name, or build on what changed, too. Without a path, that is the current folder.

Options:
  -f, --format FORMAT   text (the default) for people, markdown for a pull request,
                        html for a page of its own, json for programs
  --git REVISION        compare what was at this git revision with what is on the disk;
                        --git v1..v2 compares two revisions, and --git main...topic
                        what topic changed since it left main
  -o, --output OUT      write to this file
  -h, --help            show this

Exit codes: 0 nothing differs; 1 something does; 2 could not run, or not all could be read.
`;
