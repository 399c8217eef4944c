/** What comes before learning: colors, pixels, pixels shortened. */
import { createRandom } from 'shortlist/ml'
import { DIMENSION } from './encoder.ts'
import { colors, pixels, readAll, unitRows } from './features.ts'
import { nearest, type Ranker } from './models.ts'
import type { Site } from './site.ts'

export const colorHistogram = (site: Site) =>
  nearest(
    'color histogram',
    (pictures) => unitRows(readAll(colors, pictures)),
    site,
    pixels.columns,
    0,
  )

export const rawPixels = (site: Site) =>
  nearest(
    'raw pixels',
    (pictures) => unitRows(readAll(pixels, pictures)),
    site,
    pixels.columns,
    0,
  )

/** Pixels, shortened to as many numbers as the encoder's vectors have. */
export function randomProjection(site: Site): Ranker {
  const random = createRandom(site.world.settings.seed)
  const size = pixels.columns * DIMENSION
  const directions = Float64Array.from({ length: size }, () =>
    random.normal(),
  )
  const embed = (pictures: readonly Float64Array[]) => {
    const rows = pictures.length
    const values = new Float64Array(rows * DIMENSION)
    pictures.forEach((picture, row) =>
      pixels.read(picture).forEach((value, i) => {
        for (let j = 0; j < DIMENSION; j++) {
          values[row * DIMENSION + j] +=
            value * directions[i * DIMENSION + j]
        }
      }),
    )
    return unitRows({ rows, columns: DIMENSION, values })
  }
  return nearest('random projection', embed, site, size, size)
}
