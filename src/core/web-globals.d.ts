/** The part of the WHATWG URL standard that core uses. Node, Electron and browsers all have it. */
declare class URL {
  constructor(url: string)
  static canParse(url: string): boolean
  readonly href: string
  readonly hostname: string
  readonly username: string
  readonly password: string
}
