/**
 * What this window shows: the start screen, an article that was read, or a project. It asks main for each and lets go
 * of a project only when its edits are safe.
 */
import type {
  ImportPreview,
  OpenedProject,
  RecentProject,
  Settings,
  StetApi,
  Theme,
  VerifiedFile
} from '../../core/ipc/contract'
import type { Result } from '../../core/ipc/result'
import type { FillRandom } from '../../core/model/ids'
import type { Person, Role } from '../../core/model/person'
import { showOnOneLine } from '../../core/model/show-hidden'
import { closeProject } from '../session/actions/close-project'
import { keepNoteDrafts } from '../session/actions/give-check'
import { importDroppedDraft } from '../session/actions/import-draft'
import { importDroppedSources } from '../session/actions/import-sources'
import { HintDesk } from '../session/hint-desk'
import { IdentityDesk } from '../session/identity-desk'
import { Messages } from '../session/messages'
import { ProjectSession } from '../session/project-session'
import { Store } from '../session/store'
import { StyleDesk } from '../session/style-desk'
import { SwitchDesk } from '../session/switch-desk'
import { WorkDesk } from '../session/work-desk'
import type { ArticleWish } from '../start/import-preview'
import { strings } from '../ui/strings'

/** What the window shows. A preview lies over the project or the start screen. */
export interface Shown {
  readonly settings: Settings
  readonly recent: readonly RecentProject[]
  readonly session: ProjectSession | null
  readonly preview: ImportPreview | null
  /** A file that was dropped while a project is open, until the person says what it is. */
  readonly dropped: string | null
  /** A file that was verified, and what came of it. */
  readonly verified: VerifiedFile | null
  /** The name of a file that is being verified. */
  readonly verifying: string | null
  /** What is being done, in words; null for nothing. */
  readonly busy: string | null
  /** What went wrong on the start screen last. */
  readonly problem: string | null
  /** The signature is kept under a passphrase, which is asked for before anything is opened. */
  readonly asksToUnlock: boolean
}

export interface HostOptions {
  readonly api: StetApi
  readonly fillRandom: FillRandom
  readonly now: () => Date
}

export class ProjectHost {
  /** Null until main has answered for the first time. */
  readonly shown = new Store<Shown | null>(null)
  readonly messages = new Messages()
  readonly api: StetApi
  /** The house styles that this person keeps. */
  readonly styles: StyleDesk
  private person: Store<Person> | null = null
  /** The key that this person signs with; null until main has answered for the first time. */
  identity: IdentityDesk | null = null
  /** What takes a while and can be ended. */
  readonly work: WorkDesk
  /** What a newcomer is told once. */
  hints: HintDesk
  /** What this person has switched off. */
  switches: SwitchDesk
  private endUnlocking = (): void => {}

  constructor(private readonly options: HostOptions) {
    this.api = options.api
    this.work = new WorkDesk(options.api)
    this.hints = new HintDesk(options.api, [])
    this.switches = new SwitchDesk(options.api, [])
    this.styles = new StyleDesk(options.api)
  }

  /** Asks main what to show first. */
  async start(): Promise<void> {
    const settings = await this.api.request('settings:read')
    if (!settings.ok) {
      this.messages.warn(settings.problem.message)
      return
    }
    this.person = new Store(settings.value.person)
    this.hints = new HintDesk(this.api, settings.value.seenHints)
    this.switches = new SwitchDesk(this.api, settings.value.off)
    const blank = {
      session: null,
      preview: null,
      dropped: null,
      verified: null,
      verifying: null,
      busy: null,
      problem: null,
      asksToUnlock: false
    }
    await this.readIdentity()
    const problem = await this.styles.read()
    if (problem !== '') this.messages.warn(problem)
    this.shown.set({ settings: settings.value, recent: await this.readRecent(), ...blank })
    await this.askToUnlock()
    await this.show(strings.start.opening, () => this.api.request('project:pending'))
  }

  /** The person goes on without their passphrase: what they write is signed with a key of this session. */
  skipUnlock(): void {
    this.endUnlocking()
  }

  private async readIdentity(): Promise<void> {
    const identity = await this.api.request('identity:read')
    if (identity.ok) this.identity = new IdentityDesk(this.api, identity.value)
    else this.messages.warn(identity.problem.message)
  }

  /** A lane is signed with one key from its first edit on: so the passphrase comes before the first project. */
  private async askToUnlock(): Promise<void> {
    const { identity } = this
    if (identity?.view.get().kept !== 'locked') return
    const done = new Promise<void>((end) => {
      this.endUnlocking = end
    })
    const stop = identity.view.subscribe(this.endUnlocking)
    this.change({ asksToUnlock: true })
    await done
    stop()
    this.change({ asksToUnlock: false })
  }

  /** Lets the person choose an article, and shows it as it was read. */
  newArticle(): Promise<void> {
    return this.preview(() => this.api.request('import:choose'))
  }

  /** Reads pasted text as an article. */
  pasteArticle(text: string): Promise<void> {
    return this.preview(() => this.api.request('import:read-text', text))
  }

  /** Opens what was dropped on the window: a project folder, or an article to read. */
  openDropped(paths: readonly string[]): Promise<void> {
    const [path] = paths
    if (paths.length !== 1 || path === undefined) return this.sayProblem(strings.start.dropOne)
    if (path === '') return this.sayProblem(strings.start.dropNoPath)
    // what is dropped while an answer is read is the next one to verify
    if (this.shown.get()?.verified || /\.(sig|pdf|zip)$/i.test(path)) return this.verifyFile(path)
    if (/\.stet[\\/]?$/i.test(path)) return this.openProject(path)
    if (/\.stetz$/i.test(path)) return this.openPacked(path)
    const session = this.shown.get()?.session
    if (session && /\.(?:bib|bibtex|ris)$/i.test(path)) return importDroppedSources(session, path)
    if (session) {
      this.change({ dropped: path })
      return Promise.resolve()
    }
    return this.preview(() => this.api.request('import:read', path))
  }

  /** What the person said a dropped file is; null when they want none of it. */
  async takeDropped(as: 'draft' | 'article' | 'exported' | null): Promise<void> {
    const { dropped = null, session = null } = this.shown.get() ?? {}
    this.change({ dropped: null })
    if (dropped === null || as === null) return
    if (as === 'exported') await this.verifyFile(dropped)
    else if (as === 'draft' && session !== null) await importDroppedDraft(session, dropped)
    else await this.preview(() => this.api.request('import:read', dropped))
  }

  /** Makes a project of the previewed article, where the person says. */
  async createProject(wish: ArticleWish): Promise<void> {
    const preview = this.shown.get()?.preview
    if (!preview) return
    const { token } = preview
    await this.show(strings.start.creating, () =>
      this.api.request('import:create-project', { token, ...wish })
    )
  }

  /** Forgets the previewed article. */
  async discardPreview(): Promise<void> {
    const preview = this.shown.get()?.preview
    this.change({ preview: null, problem: null })
    if (preview) await this.api.request('import:discard', preview.token)
  }

  chooseProject(): Promise<void> {
    return this.show(strings.start.opening, () => this.api.request('project:choose'))
  }

  openProject(path: string): Promise<void> {
    return this.show(strings.start.opening, () => this.api.request('project:open', path))
  }

  /** Makes a project of a packed one, and shows it; the person chooses which without a path. */
  openPacked(path: string | null): Promise<void> {
    return this.show(strings.start.unpacking, () => this.api.request('packed:unpack', path))
  }

  /** Says whether an exported file is what was signed; the person chooses which without a path. */
  async verifyFile(path: string | null): Promise<void> {
    const outcome = await this.api.request('verify:file', path)
    this.change({ verifying: null })
    if (!outcome.ok) return this.sayProblem(outcome.problem.message)
    if (outcome.value !== null) this.change({ verified: outcome.value })
  }

  /** A file is being verified; null once that need not be shown. */
  showVerifying(name: string | null): void {
    this.change({ verifying: name })
  }

  closeVerified(): void {
    this.change({ verified: null })
  }

  openSample(): Promise<void> {
    return this.show(strings.start.opening, () => this.api.request('project:open-sample'))
  }

  /** Closes the project, if its last edits are safe, and shows the start screen. */
  async closeProject(): Promise<void> {
    const session = this.shown.get()?.session
    const said = this.messages.current.get()
    if (!session || !(await closeProject(session))) return
    session.destroy()
    this.messages.dismissAll(said)
    this.change({ session: null, preview: null, problem: null, recent: await this.readRecent() })
  }

  async forgetRecent(project: RecentProject): Promise<void> {
    const outcome = await this.api.request('start:forget-recent', project.path)
    if (!outcome.ok) return this.sayProblem(outcome.problem.message)
    this.change({ recent: outcome.value })
    this.messages.say(strings.start.forgot(project.title))
  }

  async savePerson(name: string, role: Role): Promise<void> {
    const outcome = await this.api.request('settings:write-person', { name, role })
    if (!outcome.ok) return this.sayProblem(outcome.problem.message)
    this.person?.set(outcome.value.person)
    this.change({ settings: outcome.value })
    this.messages.say(strings.person.saved(showOnOneLine(outcome.value.person.name)))
  }

  async setTheme(theme: Theme): Promise<void> {
    const outcome = await this.api.request('settings:write-theme', theme)
    const shown = this.shown.get()
    if (!outcome.ok) return this.sayProblem(outcome.problem.message)
    if (shown !== null) this.change({ settings: { ...shown.settings, theme } })
    this.messages.say(strings.done.themeSet(strings.top.themes[theme]))
  }

  private async preview(read: () => Promise<Result<ImportPreview | null>>): Promise<void> {
    if (this.shown.get()?.busy !== null) return
    this.change({ busy: strings.start.reading, problem: null })
    const outcome = await read()
    this.change({ busy: null })
    if (!outcome.ok) await this.sayProblem(outcome.problem.message)
    else if (outcome.value !== null) this.change({ preview: outcome.value })
  }

  /** Shows the project main opens, in place of the one shown. Null from main means that the person cancelled. */
  private async show(busy: string, open: () => Promise<Result<OpenedProject | null>>): Promise<void> {
    const before = this.shown.get()?.session ?? null
    if (this.shown.get()?.busy !== null || before?.isLeaving.get()) return
    // main lets go of the one shown as soon as it has the other
    before?.isLeaving.set(true)
    await this.showInstead(before, busy, open)
    before?.isLeaving.set(false)
  }

  private async showInstead(
    before: ProjectSession | null,
    busy: string,
    open: () => Promise<Result<OpenedProject | null>>
  ): Promise<void> {
    if (!(await this.isSafe(before))) return
    this.change({ busy, problem: null })
    const outcome = await open()
    this.change({ busy: null })
    if (outcome.ok) {
      if (outcome.value !== null) this.replace(before, outcome.value)
      return
    }
    if (before !== null) await this.openAgain(before)
    await this.sayProblem(outcome.problem.message)
  }

  private async isSafe(session: ProjectSession | null): Promise<boolean> {
    if (session === null) return true
    keepNoteDrafts(session)
    const flushed = await session.flush()
    await session.unfinished.keep()
    await session.place.keep()
    if (!flushed.ok) this.messages.warn(strings.saved.notSavedAtClose(flushed.problem.message))
    return flushed.ok
  }

  /** Main may have let go of the project that was shown before it failed to open another. */
  private async openAgain(before: ProjectSession): Promise<void> {
    const again = await this.api.request('project:open', before.path)
    if (again.ok && again.value !== null) {
      this.replace(before, again.value)
      return
    }
    before.destroy()
    this.change({ session: null, recent: await this.readRecent() })
  }

  private replace(before: ProjectSession | null, opened: OpenedProject): void {
    if (this.person === null) return
    const { api, fillRandom, now } = this.options
    const session = new ProjectSession({
      api,
      opened,
      person: this.person,
      messages: this.messages,
      ...(this.identity === null ? {} : { identity: this.identity }),
      switches: this.switches,
      fillRandom,
      now
    })
    this.change({ session, preview: null, problem: null })
    before?.destroy()
    if (before !== null && before.path !== session.path) this.messages.dismissAll(this.messages.current.get())
    for (const warning of opened.warnings) this.messages.warn(warning)
  }

  private async readRecent(): Promise<readonly RecentProject[]> {
    const recent = await this.api.request('start:recent')
    if (!recent.ok) this.messages.warn(recent.problem.message)
    return recent.ok ? recent.value : []
  }

  /** Says it on the start screen if that is what is shown, else as a message over the work. */
  private async sayProblem(text: string): Promise<void> {
    const shown = this.shown.get()
    if (shown !== null && shown.session === null && shown.preview === null) this.change({ problem: text })
    else this.messages.warn(text)
  }

  private change(patch: Partial<Shown>): void {
    const shown = this.shown.get()
    if (shown !== null) this.shown.set({ ...shown, ...patch })
  }
}
