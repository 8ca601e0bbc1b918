/** A page with its record taken to other places, where taking it out again would leave the page that was signed. */
export function movedRecords(page: string): Readonly<Record<string, string>> {
  const record = /<template id="stet-record">[^<]*<\/template>\n/.exec(page)?.[0] ?? ''
  const rest = page.replace(record, '')
  const put = (before: string, behind: string): string => {
    const at = rest.indexOf(before + behind) + before.length
    return rest.slice(0, at) + record + rest.slice(at)
  }
  return {
    'inside a word': put('succ', 'eeded'),
    'inside a style sheet': put('<style>', ''),
    'before the doctype': put('', '<!doctype'),
    'behind the page': put('</html>\n', ''),
    'behind the body': put('</body>', ''),
    twice: page.replace(record, record + record)
  }
}
