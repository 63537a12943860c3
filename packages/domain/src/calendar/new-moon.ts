/**
 * Instants of new moons after Jean Meeus, "Astronomical Algorithms" (2nd ed. 1998), chapter 49;
 * the error is a few seconds in the years this calendar serves.
 */

type Angles = { sun: number; moon: number; latitude: number; node: number; eccentricity: number }

const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180)

/** Amplitude in days, power of the eccentricity factor, multiples of M, M′ and F. */
const periodicTerms = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
] as const

/** Planetary arguments: amplitude in days, angle at k = 0, degrees per lunation. */
const planetaryTerms = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
] as const

function anglesAt(k: number, t: number): Angles {
  return {
    sun: 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2 - 0.00000011 * t ** 3,
    moon: 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3,
    latitude: 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3,
    node: 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2 + 0.00000215 * t ** 3,
    eccentricity: 1 - 0.002516 * t - 0.0000074 * t ** 2,
  }
}

/** Julian ephemeris day of the `k`-th new moon, counted from that of 6 January 2000. */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const { sun, moon, latitude, node, eccentricity } = anglesAt(k, t)
  const mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3
  const periodic = periodicTerms.reduce(
    (sum, [amplitude, power, m, mPrime, f]) =>
      sum + amplitude * eccentricity ** power * sine(m * sun + mPrime * moon + f * latitude),
    -0.00017 * sine(node),
  )
  const planetary = planetaryTerms.reduce(
    (sum, [amplitude, start, rate], index) =>
      sum + amplitude * sine(start + rate * k - (index === 0 ? 0.009173 * t ** 2 : 0)),
    0,
  )
  return mean + periodic + planetary
}
