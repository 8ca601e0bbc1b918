// The few globals that browsers and Node have alike. Core sees neither of their type libraries, so what it may
// use of the platform is listed here, by hand.

interface URL {
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

declare const URL: {
  new (url: string, base?: string): URL
  canParse(url: string, base?: string): boolean
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}

declare function structuredClone<T>(value: T): T
declare function queueMicrotask(callback: () => void): void
