/** Surfaces on which the colours of claim states stand, as renderer/ui/tokens.css has them. */
export const surfaces = {
  light: {
    desk: '#e7e4de',
    pane: '#f6f4f0',
    paper: '#fffefb',
    raised: '#ffffff',
    hover: '#eae6df',
    chosen: '#dde6f0'
  },
  dark: {
    desk: '#171614',
    pane: '#201f1c',
    paper: '#272622',
    raised: '#2d2b27',
    hover: '#302e29',
    chosen: '#2b3948'
  }
} as const

/** What text needs on its ground (WCAG 2.2, 1.4.3); underlines and signs need 3:1 (1.4.11), which it includes. */
export const leastTextContrast = 4.5

/** The contrast of two colours "#rrggbb", 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].toSorted((left, right) => right - left)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
