import type { StetApi } from '../core/ipc/contract'

declare global {
  interface Window {
    readonly stet: StetApi
  }
}

/** What the preload script lets this window ask of main. The one place that reads it from the window. */
export function stetApi(): StetApi {
  return window.stet
}
