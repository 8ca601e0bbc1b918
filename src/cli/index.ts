import { anchorCommand, anchorUsage } from './commands/anchor'
import { consistencyCommand, consistencyUsage } from './commands/consistency'
import { doctorCommand, doctorUsage } from './commands/doctor'
import { earlierCommand, earlierUsage } from './commands/earlier'
import { exportCommand, exportUsage } from './commands/export'
import { importCommand, importUsage } from './commands/import'
import { newCommand, newUsage } from './commands/new'
import { packCommand, packUsage } from './commands/pack'
import { sourcesCommand, sourcesUsage } from './commands/sources'
import { statusCommand, statusUsage } from './commands/status'
import { unpackCommand, unpackUsage } from './commands/unpack'
import { verifyCommand, verifyUsage } from './commands/verify'
import { runInTerminal } from './run-in-terminal'
import { type ExitCode, exitCodes, type Terminal } from './terminal'
import { version } from './version'

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  new: newCommand,
  sources: sourcesCommand,
  status: statusCommand,
  consistency: consistencyCommand,
  earlier: earlierCommand,
  export: exportCommand,
  verify: verifyCommand,
  anchor: anchorCommand,
  pack: packCommand,
  unpack: unpackCommand,
  doctor: doctorCommand
}

const help = `stet ${version}: editorial fact-checking from the command line

  ${importUsage}
      Reads an article (text, Markdown, HTML, DOCX) and prints what was understood. Of a Word file, --comments says whether
      comments come in as discussions (in, as long as nothing is said) or are left out; --changes whether tracked changes
      come in as proposed corrections on the text before them (corrections, as long as nothing is said), or are all
      accepted or rejected.
  ${newUsage}
      Makes a project of an article. --comments and --changes are those of import; what comes in stands under the names in
      the file, and you are who brought it in. --drop-furniture leaves out trailing page furniture.
  ${sourcesUsage}
      Reads a file of sources from a reference manager (BibTeX, RIS, CSL-JSON) and prints what Stet would add. Code 3 where
      an entry could not be read.
  ${statusUsage}
      Prints how far the check is. --fail-on ends with code 3 where any of these is so: not-ready, open, overdue, disputed, stale,
      unsigned, uncovered, unread (something in the folder could not be read, and does not count).
  ${consistencyUsage}
      Prints what may not fit in the article: names, dates, numbers and slips, by rules alone.
  ${earlierUsage}
      Prints which claims were checked before in the projects beside this one, with article, words, verdict, who, when and
      sources. Asks projects that somebody on this project's list of people made; --all asks the others, too.
  ${exportUsage}
      Writes the annotated copy, signed: the signature goes beside it, with .sig after its name. A record is one zip of the
      whole check that opens without Stet; what is withheld from it can be proved later.
  ${verifyUsage}
      Says whether an exported file is what was signed: intact, changed and where, not signed, by unknown keys, or in
      contradiction to the project. --project names the project whose people are known and from which the file is made
      again to compare, --key public keys that are known. Code 0 for intact, else 3.
      With --project it says, too, whether this version was published, when, where and by whom, and whether it is superseded.
  ${anchorUsage}
      Finds W3C text selectors in a text. Prints { id, state, start, end } for each; offsets in code points. Of an annotation
      with several targets all are in “targets”; one of the text as a whole has the state “whole”. Words of more than 20,000
      characters are looked for as they are: where they are not found, searched is “exact”.
  ${packUsage}
      Packs a project into one file to send: every edit, original and picture.
  ${unpackUsage}
      Makes a project folder of a packed project. Nothing that is there is touched.
  ${doctorUsage}
      Says what is wrong with a project folder. --repair mends what can be mended without dropping a byte;
      --from names another copy of the project to fetch missing things from.

Errors are one sentence on stderr. Exit codes: 0 done, 1 refused input, 2 usage, 3 done and something needs attention.
`

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`)
    return exitCodes.done
  }
  if (
    name === '--help' ||
    name === '-h' ||
    name === 'help' ||
    rest.includes('--help') ||
    rest.includes('-h')
  ) {
    terminal.out(help)
    return exitCodes.done
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command !== undefined) return command(rest, terminal)
  terminal.error(name === undefined ? help : `stet: there is no command “${name}”.\n\n${help}`)
  return exitCodes.usage
}

await runInTerminal((terminal) => run(process.argv.slice(2), terminal))
