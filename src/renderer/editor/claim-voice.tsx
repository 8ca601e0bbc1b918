import { type Store, useStore } from '../session/store'

/** What is read out of the claims in the article; nobody sees it. */
export function ClaimVoice({ said }: { readonly said: Store<string> }) {
  return (
    <div role="status" className="visually-hidden claim-voice">
      {useStore(said)}
    </div>
  )
}
