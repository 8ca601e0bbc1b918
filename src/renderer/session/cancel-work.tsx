import { Button } from '../ui/button'
import { strings } from '../ui/strings'
import { useStore } from './store'
import { useWorkbench } from './workbench-context'

/** Ends what takes a while, where that can be ended with nothing half done. */
export function CancelWork() {
  const { work } = useWorkbench()
  if (useStore(work.underWay) === null) return null
  return (
    <Button look="quiet" onPress={() => work.cancel()}>
      {strings.common.cancel}
    </Button>
  )
}
