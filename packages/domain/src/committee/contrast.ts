const CHANNELS = [0.2126, 0.7152, 0.0722] as const

/** Relative luminance of `#RRGGBB` as WCAG 2.2 defines it, 0 to 1. */
function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16)
  return CHANNELS.reduce((sum, weight, index) => {
    const part = ((value >> (16 - 8 * index)) & 255) / 255
    return sum + weight * (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  }, 0)
}

/** Contrast ratio of two colours (`#RRGGBB`), 1 to 21, order indifferent. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
