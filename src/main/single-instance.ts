import { app } from 'electron'
import { z } from 'zod'
import { isProjectPath } from './command-line'

const handedOverSchema = z.object({ paths: z.array(z.string()) })

/** Projects that the system, the command line or a second Stet asks for. */
export interface OpenRequests {
  readonly paths: readonly string[]
  /** Opens what was asked for, now and at each new request; calls `show` where nothing was named. */
  deliver(open: (path: string) => void, show: () => void): void
}

/** Begins to collect requests to open projects: they may come before there is a window to open them in. */
export function collectOpenRequests(given: readonly string[]): OpenRequests {
  const waiting = [...given]
  let receive = (paths: readonly string[]) => void waiting.push(...paths)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isProjectPath(path)) receive([path])
  })
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const read = handedOverSchema.safeParse(handedOver)
    receive(read.success ? read.data.paths.filter(isProjectPath) : [])
  })
  return {
    paths: given,
    deliver(open, show) {
      receive = (paths) => {
        for (const path of paths) open(path)
        if (paths.length === 0) show()
      }
      receive(waiting)
    }
  }
}

/** Whether this is the first Stet on its data folder. If not, the first has been given the paths. */
export function takeInstance(requests: OpenRequests): boolean {
  return app.requestSingleInstanceLock({ paths: [...requests.paths] })
}
