const CONSONANTS = 'bdfgklmnprstvz'
const VOWELS = 'aeiou'

/**
 * A word that nobody has used, another for each number from 0: syllables of a consonant and a vowel.
 *
 * @example
 * inventedWord(0) // 'baba'
 * inventedWord(12345) // 'binela'
 */
export function inventedWord(number: number): string {
  const syllables = CONSONANTS.length * VOWELS.length
  let word = ''
  for (let rest = number; rest > 0 || word.length < 4; rest = Math.floor(rest / syllables)) {
    const syllable = rest % syllables
    const vowel = VOWELS[syllable % VOWELS.length]
    word = CONSONANTS[Math.floor(syllable / VOWELS.length)] + vowel + word
  }
  return word
}
