import { trustProject } from '../session/actions/trust-project'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

/** What is held back of a project from somebody the person has not said they trust, and the button that says so. */
export function TrustBar({ session }: { readonly session: ProjectSession }) {
  if (useStore(session.isTrusted)) return null
  return (
    <section className="trust-bar" aria-label={strings.trust.title}>
      <ToolIcon name="warning" />
      <p>
        <strong>{strings.trust.title}</strong> {strings.trust.explanation}
      </p>
      <Button onPress={() => void trustProject(session)}>{strings.trust.button}</Button>
    </section>
  )
}
