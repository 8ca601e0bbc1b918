import { strings } from '../ui/strings'
import { useStore } from './store'
import { useWorkbench } from './workbench-context'

/** The bar of what takes a while: how far it is, where that is known. */
export function BusyBar({ label }: { readonly label: string }) {
  const { work } = useWorkbench()
  const share = useStore(work.underWay)?.share ?? null
  if (share === null) return <progress className="busy-bar" aria-label={label} />
  return (
    <>
      <progress className="busy-bar" aria-label={label} value={share} max={1} />
      <span className="busy-percent" aria-hidden="true">
        {strings.common.percent(Math.floor(share * 100))}
      </span>
    </>
  )
}
