export const usage = `Usage: career-ladder COMMAND [options]

Finds the gaps and overlaps in engineering career ladders.

Commands:
  check [PATH…]   report what is missing, doubled or wrong in ladder files
  report [PATH…]  measure ladders: precision, recall, alignment, actionability, completeness
  import FILE     make ladder files of the tables in a Markdown file

Options:
  -h, --help      show this, or the help of a command: career-ladder check --help
  --version       show the version

Exit codes: 0 nothing found; 1 findings at warning or above; 2 could not run.
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

Makes ladder files of the tables in a Markdown file, with the levels in rows or in columns.
FILE may be -, for standard input. The ladder goes to standard output, and what found no place
in it is listed on standard error.

Options:
  -o, --output OUT   write to this file, or into this folder; several ladders go to a folder,
                     or to OUT with numbers in the names
  --force            overwrite files that exist
  --role NAME        the role, instead of the one that the headings name
  -h, --help         show this

Exit codes: 0 done; 2 could not run.
`;
