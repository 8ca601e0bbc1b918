import { useEffect, useState } from 'react'
import type { Message, Messages } from '../session/messages'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

/** How long a message about something done stays, ms: time to read it and to reach its undo. */
const stayTime = 8000

/** Messages at the foot of the window, read out politely; problems at once, and they stay. */
export function MessageRegion({ messages }: { readonly messages: Messages }) {
  const current = useStore(messages.current)
  const problems = current.filter((message) => message.kind === 'problem')
  const done = current.filter((message) => message.kind === 'done')
  const item = (message: Message) => <MessageCard key={message.id} message={message} messages={messages} />
  return (
    <div className="messages">
      <div role="alert">{problems.map(item)}</div>
      <div role="status">{done.map(item)}</div>
    </div>
  )
}

function MessageCard({ message, messages }: { readonly message: Message; readonly messages: Messages }) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (message.kind === 'problem' || isHeld) return
    const timer = setTimeout(() => messages.dismiss(message.id), stayTime)
    return () => clearTimeout(timer)
  }, [message, messages, isHeld])
  const { action } = message
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a message only keeps it from leaving
    <div
      className={`message message-${message.kind}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {message.kind === 'problem' && <ToolIcon name="warning" />}
      <span className="message-text">{message.text}</span>
      {action !== null && (
        <Button
          look="quiet"
          className="message-action"
          onPress={() => {
            messages.dismiss(message.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button look="quiet" label={strings.common.dismiss} onPress={() => messages.dismiss(message.id)}>
        <ToolIcon name="close" />
      </Button>
    </div>
  )
}
