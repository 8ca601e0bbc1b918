import './furniture-lines.css'

/** Lines of a received file that look like parts of the page around the article, one below the other. */
export function FurnitureLines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="furniture-lines">
      {numberOccurrences(texts).map(({ text, key }) => (
        <li key={key} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  )
}

/** A key for each line that stays the same wherever the line is; lines may repeat. */
function numberOccurrences(texts: readonly string[]): readonly { text: string; key: string }[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return { text, key: `${count} ${text}` }
  })
}
