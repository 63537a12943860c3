const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Apparent longitude of the sun in degrees [0, 360) at a Julian ephemeris day: Meeus, "Astronomical
 * Algorithms", chapter 25, to 0.01°, which is a quarter of an hour of its motion.
 */
export function sunLongitude(ephemerisDay: number): number {
  const t = (ephemerisDay - 2451545) / 36525
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2
  const anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t ** 2)
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly)
  const aberration = -0.00569 - 0.00478 * Math.sin(radians(125.04 - 1934.136 * t))
  const longitude = (mean + centre + aberration) % 360
  return longitude < 0 ? longitude + 360 : longitude
}
