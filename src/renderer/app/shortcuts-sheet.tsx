import { type CommandGroup, commands } from '../session/commands'
import { DialogWindow } from '../ui/dialog-window'
import { ScrollRegion } from '../ui/scroll-region'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'

const groups: readonly CommandGroup[] = ['claim', 'verdict', 'evidence', 'go', 'project', 'view']

/** All keys on one page. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogWindow title={strings.commands.shortcuts} onClose={onClose}>
      <ScrollRegion className="dialog-body shortcuts" label={strings.commands.shortcuts}>
        <p className="quiet">{strings.commands.shortcutsHint}</p>
        <div className="shortcut-groups">
          {groups.map((group) => (
            <section key={group}>
              <h3>{strings.commands.groups[group]}</h3>
              <dl>
                {commands
                  .filter(
                    (command) => command.group === group && command.keys.length + command.claimKeys.length > 0
                  )
                  .map((command) => (
                    <div key={command.id} className="shortcut">
                      <dt>{command.label}</dt>
                      <dd>
                        {[...command.keys, ...command.claimKeys].map((keys) => (
                          <kbd key={keys} className="key">
                            {formatShortcut(keys, isMac)}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </ScrollRegion>
    </DialogWindow>
  )
}
