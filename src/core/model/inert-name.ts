/** What browsers and systems run, or let fetch something, when it is opened from a disk. */
const isRun = /\.(html?|xhtml?|xht|shtml|svgz?|xml|xslt?|mht(ml)?|hta|js)$/i

/**
 * The name under which somebody's file lies beside a page that links to it: what a browser would run it shows as plain
 * text. The bytes are the same; without the last ending it is what it was.
 */
export function inertName(name: string): string {
  return isRun.test(name) ? `${name}.txt` : name
}

/** Whether a file lies there under a name that was made inert. */
export function isInertName(name: string): boolean {
  return name.endsWith('.txt') && isRun.test(name.slice(0, -'.txt'.length))
}
