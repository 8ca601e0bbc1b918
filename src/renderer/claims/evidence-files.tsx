import type { Evidence } from '../../core/model/evidence'
import type { EvidenceFile, FileState } from '../../core/model/evidence-file'
import { describeSize } from '../../core/model/file-size'
import { mediaFacts, shownEnding } from '../../core/model/media-type'
import { showOnOneLine } from '../../core/model/show-hidden'
import { openFile, saveFileCopy, showKeptFile, takeFileOff } from '../session/actions/evidence-files'
import { focusClaim } from '../session/actions/move-focus'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { MenuButton } from '../ui/menu-button'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { useFileStates } from './use-file-states'

const noFiles: readonly EvidenceFile[] = []

interface EvidenceFilesProps {
  readonly session: ProjectSession
  readonly evidence: Evidence
}

/** The files of one piece of evidence: what each is, how it stands, and what can be done with it. */
export function EvidenceFiles({ session, evidence }: EvidenceFilesProps) {
  const files = evidence.files ?? noFiles
  const states = useFileStates(session, files)
  if (files.length === 0) return null
  return (
    <ul className="file-list" aria-label={strings.files.list}>
      {files.map((file) => (
        <FileRow
          key={file.sha256}
          session={session}
          evidence={evidence}
          file={file}
          state={states.get(file.sha256)}
        />
      ))}
    </ul>
  )
}

interface FileRowProps extends EvidenceFilesProps {
  readonly file: EvidenceFile
  /** Undefined until it was looked at. */
  readonly state: FileState | undefined
}

function FileRow({ session, evidence, file, state }: FileRowProps) {
  const { size, type } = file
  const name = showOnOneLine(file.name)
  const people = usePeople(session)
  const { name: kind } = mediaFacts(type)
  const remove = (): void => {
    takeFileOff(session, evidence, file)
    // the row is gone, and the focus with it
    focusClaim(session)
  }
  const entries = [
    {
      id: 'copy',
      label: strings.files.saveCopy,
      isDisabled: state !== 'here',
      run: () => void saveFileCopy(session, file)
    },
    {
      id: 'show',
      label: strings.files.show,
      isDisabled: state === 'missing',
      run: () => void showKeptFile(session, file)
    },
    { id: 'remove', label: strings.files.remove, run: remove }
  ]
  return (
    <li className="file">
      <div className="file-head">
        <FilePicture session={session} file={file} isHere={state === 'here'} />
        <div className="file-words">
          <bdi className="file-name">{name}</bdi>
          <p className="evidence-facts">
            <span>{kind}</span>
            <span>{describeSize(size)}</span>
            <span>
              <Named
                names={[nameOf(people, file.by)]}
                say={(by = '') => strings.files.addedBy(by, formatMoment(file.at))}
              />
            </span>
            <FileAction session={session} file={file} state={state} />
          </p>
        </div>
        <MenuButton look="quiet" label={strings.files.actions(name)} entries={entries}>
          <ToolIcon name="more" />
        </MenuButton>
      </div>
      {state !== undefined && state !== 'here' && (
        <p className="file-state">
          <ToolIcon name="warning" />
          <span>{strings.files.states[state]}</span>
        </p>
      )}
    </li>
  )
}

/** What a person most likely wants: to open it, or to see where it is if it is of a kind that Stet does not open. */
function FileAction({ session, file, state }: Omit<FileRowProps, 'evidence'>) {
  const { type } = file
  const name = showOnOneLine(file.name)
  if (mediaFacts(type).opens === 'never') {
    return (
      <Button
        look="link"
        name={strings.files.showNamed(name)}
        tooltip={strings.files.whyNotOpened}
        isDisabled={state === 'missing'}
        onPress={() => void showKeptFile(session, file)}
      >
        {strings.files.show}
      </Button>
    )
  }
  return (
    <Button
      look="link"
      name={strings.files.openNamed(name)}
      isDisabled={state !== 'here'}
      onPress={() => void openFile(session, file)}
    >
      {strings.files.open}
    </Button>
  )
}

interface FilePictureProps {
  readonly session: ProjectSession
  readonly file: EvidenceFile
  readonly isHere: boolean
}

/** A small picture of what the window can show, from an origin apart; a sign for everything else. */
function FilePicture({ session, file, isHere }: FilePictureProps) {
  const isTrusted = useStore(session.isTrusted)
  const ending = shownEnding(file.type)
  if (!isHere || !isTrusted || ending === null) {
    return (
      <span className="file-sign">
        <ToolIcon name={file.type === 'text/plain' || ending === null ? 'file' : 'picture'} />
      </span>
    )
  }
  const address = `evidence://${session.projectId}/${file.sha256}.${ending}`
  return (
    <img className="file-picture" src={address} alt={strings.files.pictureOf(showOnOneLine(file.name))} />
  )
}
