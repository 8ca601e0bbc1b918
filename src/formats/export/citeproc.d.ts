/** The part of citeproc-js 2.4 that citations are formatted with. The package ships no types. */
declare module 'citeproc' {
  interface CiteprocSystem {
    /** The locale XML for a language, or a false value to fall back to en-US. */
    retrieveLocale(language: string): string
    retrieveItem(id: string): object
  }

  class Engine {
    constructor(system: CiteprocSystem, style: string, language: string, forceLanguage: boolean)
    setOutputFormat(format: 'text' | 'html'): void
    /** One citation as a string, without registering its items. */
    makeCitationCluster(items: readonly { readonly id: string }[]): string
  }

  const citeproc: { readonly Engine: typeof Engine }
  export = citeproc
}
