import './style.css'
import { useRef, useState } from 'react'
import { isSameEntry } from '../../core/document/same-entry'
import { type HouseStyle, plainStyle } from '../../core/model/house-style'
import { shippedStyles } from '../../core/model/shipped-styles'
import { chooseHouseStyle } from '../session/actions/choose-house-style'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import type { StyleDesk } from '../session/style-desk'
import { useHouseStyle } from '../session/use-project'
import { useStyleFaults } from '../session/use-style-faults'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { SelectField } from '../ui/field'
import { strings } from '../ui/strings'
import { StyleForm } from './style-form'
import { StyleSheet } from './style-sheet'

interface StyleDialogProps {
  readonly session: ProjectSession
  readonly desk: StyleDesk
}

/** The project's house style, looked at and changed for another one; files go in and out here. */
export function StyleDialog({ session, desk }: StyleDialogProps) {
  const isShown = useStore(session.styleShown)
  if (!isShown) return null
  return (
    <DialogWindow title={strings.style.title} onClose={() => session.styleShown.set(false)} isWide>
      <div className="dialog-body style-dialog">
        <StyleChoice session={session} desk={desk} />
      </div>
    </DialogWindow>
  )
}

function StyleChoice({ session, desk }: StyleDialogProps) {
  const chosen = useHouseStyle(session)
  const { own, forNew } = useStore(desk.view)
  const known = [plainStyle, ...Object.values(shippedStyles), ...own]
  const choices = choicesOf(chosen, own)
  const isKnown = choices.length === known.length
  // a style and not its place: the list gets longer and shorter while it is looked at
  const [picked, pick] = useState(chosen)
  const [problem, setProblem] = useState('')
  const select = useRef<HTMLSelectElement>(null)
  const [isWriting, setWriting] = useState(false)
  const endWriting = (): void => {
    setWriting(false)
    // the form goes, and with it would the focus
    select.current?.focus()
  }
  const shown = choices.find((style) => isSameEntry(style, picked)) ?? chosen
  const isChosen = isSameEntry(shown, chosen)
  const { notes, blocks } = useStyleFaults(session)
  const faults = [...notes, ...blocks.map(strings.style.unusable)]
  const isOwn = own.some((style) => isSameEntry(style, shown))
  const say = async (asked: Promise<string>): Promise<void> => setProblem(await asked)
  const takeFile = async (): Promise<void> => {
    await say(desk.import())
    const taken = desk.view.get().own.find((style) => !own.some((each) => isSameEntry(each, style)))
    if (taken !== undefined) pick(taken)
  }
  const writeFile = async (style: HouseStyle): Promise<void> => {
    const outcome = await desk.export(style)
    setProblem(outcome.ok ? '' : outcome.problem.message)
    if (outcome.ok && outcome.value !== '') session.messages.say(strings.style.written(outcome.value))
  }
  return (
    <>
      <div className="style-choice">
        <SelectField
          ref={select}
          label={strings.style.look}
          value={String(choices.findIndex((style) => isSameEntry(style, shown)))}
          options={choices.map((style, index) => ({
            value: String(index),
            label: isSameEntry(style, chosen) ? strings.style.ofProject(style.name) : style.name
          }))}
          onChange={(value) => pick(choices[Number(value)] ?? chosen)}
        />
        <div className="button-row">
          <Button
            look="primary"
            isDisabled={isChosen && faults.length === 0}
            onPress={() => {
              chooseHouseStyle(session, shown)
              // the button takes no focus any more
              select.current?.focus()
            }}
          >
            {strings.style.choose}
          </Button>
          <Button isDisabled={isWriting} onPress={() => setWriting(true)}>
            {strings.style.change}
          </Button>
          <Button onPress={() => void takeFile()}>{strings.style.import}</Button>
          <Button onPress={() => void writeFile(shown)}>{strings.style.export}</Button>
          {!isKnown && isChosen && (
            <Button onPress={() => void say(desk.keep(chosen))}>{strings.style.keep}</Button>
          )}
          {isOwn && (
            <Button
              onPress={() => {
                void say(desk.remove(shown))
                pick(chosen)
              }}
            >
              {strings.style.remove}
            </Button>
          )}
        </div>
        {faults.map((fault) => (
          <p key={fault} className="field-problem">
            {fault}
          </p>
        ))}
        <SelectField
          label={strings.style.forNew}
          value={forNew}
          options={[
            { value: '', label: plainStyle.name },
            ...known.slice(1).map(({ name }) => ({ value: name, label: name }))
          ]}
          onChange={(name) => void say(desk.beginNewWith(name))}
        />
        {problem !== '' && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {isWriting ? (
        <StyleForm
          style={shown}
          onSave={(style) => {
            chooseHouseStyle(session, style)
            pick(style)
            endWriting()
          }}
          onCancel={endWriting}
        />
      ) : (
        <StyleSheet style={shown} />
      )}
    </>
  )
}

/** All styles there are; the project's own first where it is none of them. */
function choicesOf(chosen: HouseStyle, own: readonly HouseStyle[]): readonly HouseStyle[] {
  const known = [plainStyle, ...Object.values(shippedStyles), ...own]
  return known.some((style) => isSameEntry(style, chosen)) ? known : [chosen, ...known]
}
