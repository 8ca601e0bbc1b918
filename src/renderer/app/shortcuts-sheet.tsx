import { textKeys } from '../editor/text-keys'
import { type CommandGroup, commands } from '../session/commands'
import { DialogWindow } from '../ui/dialog-window'
import { ScrollRegion } from '../ui/scroll-region'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'

/** In the order of the work. */
const groups = Object.keys(strings.commands.groups) as readonly CommandGroup[]

/** All keys on one page. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogWindow title={strings.commands.shortcuts} onClose={onClose}>
      <ScrollRegion className="dialog-body shortcuts" label={strings.commands.shortcuts}>
        <p className="quiet">{strings.commands.shortcutsHint}</p>
        <div className="shortcut-groups">
          {groups.map((group) => (
            <KeySection key={group} title={strings.commands.groups[group]} entries={keysOf(group)} />
          ))}
          <KeySection title={strings.commands.textKeys} entries={textKeys} />
        </div>
      </ScrollRegion>
    </DialogWindow>
  )
}

interface KeyEntry {
  readonly label: string
  readonly keys: readonly string[]
}

function keysOf(group: CommandGroup): readonly KeyEntry[] {
  return commands
    .filter((command) => command.group === group)
    .map(({ label, keys, claimKeys }) => ({ label, keys: [...keys, ...claimKeys] }))
    .filter(({ keys }) => keys.length > 0)
}

function KeySection({ title, entries }: { readonly title: string; readonly entries: readonly KeyEntry[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {entries.map(({ label, keys }) => (
          <div key={label} className="shortcut">
            <dt>{label}</dt>
            <dd>
              {keys.map((each) => (
                <kbd key={each} className="key">
                  {formatShortcut(each, isMac)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
