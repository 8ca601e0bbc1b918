/** docs/guide.md as the build hands it over: see scripts/guide-plugin.mjs. */
declare module '*/docs/guide.md' {
  export type GuideNode =
    | string
    | { readonly tag: string; readonly href?: string; readonly nodes: readonly GuideNode[] }

  export const sections: readonly {
    readonly id: string
    readonly title: string
    readonly nodes: readonly GuideNode[]
    readonly text: string
  }[]
}
