import type { Random } from '../random/random.ts'
import { inventedWord } from './invented-word.ts'
import type { SearchSettings } from './search-settings.ts'

/** What a text is about. */
export interface Subject {
  readonly topic: number
  readonly aspect: number
}

export interface SearchDocument extends Subject {
  readonly text: string
  /** How good it is for those whom it answers, 0 to 1; words do not show it. */
  readonly quality: number
  /** Whether it repeats words of a topic that it is not about. */
  readonly isStuffed: boolean
}

export interface SearchQuery extends Subject {
  readonly text: string
}

/** Words that a topic has to itself, and that each of its aspects adds. */
const TOPIC_WORDS = 12
const ASPECT_WORDS = 6
/** Words that any text may hold; how often, says Zipf's law. */
const COMMON_WORDS = 300
/** Of the words of a document the share that tells what it is about. */
const TELLING_SHARE = 0.35

/** Makes the words of one text after another. */
export function createWriter({ topics, aspects }: SearchSettings) {
  const wordsOfTopic = TOPIC_WORDS + aspects * ASPECT_WORDS
  const firstSynonym = COMMON_WORDS + topics * wordsOfTopic

  /** One of a topic's words: its own, or those of the aspect. */
  function tellingWord({ topic, aspect }: Subject, random: Random): number {
    const own = random.bernoulli(0.5)
    const place = own
      ? random.integer(0, TOPIC_WORDS)
      : TOPIC_WORDS + aspect * ASPECT_WORDS + random.integer(0, ASPECT_WORDS)
    return COMMON_WORDS + topic * wordsOfTopic + place
  }

  return {
    query(subject: Subject, length: number, random: Random): string {
      return Array.from({ length }, () => inventedWord(tellingWord(subject, random))).join(' ')
    },
    /** Words of a document; every choice is drawn, needed or not, so that luck stays in step. */
    document(
      subject: Subject,
      length: number,
      synonymShare: number,
      stuffing: Subject | undefined,
      random: Random,
    ): string {
      const words = Array.from({ length }, () => {
        const tells = random.bernoulli(TELLING_SHARE)
        const telling = tellingWord(subject, random)
        const isSynonym = random.bernoulli(synonymShare)
        const common = random.zipf(COMMON_WORDS, 1)
        if (!tells) return common
        return isSynonym ? firstSynonym + telling - COMMON_WORDS : telling
      })
      const stuffed = Array.from({ length: Math.ceil(length / 3) }, () =>
        tellingWord(stuffing ?? subject, random),
      )
      return (stuffing ? [...words, ...stuffed] : words).map(inventedWord).join(' ')
    },
  }
}

export function createDocuments(settings: SearchSettings, random: Random): SearchDocument[] {
  const { topics, aspects, documentLength, lengthSpread, synonymShare, stuffedShare } = settings
  const writer = createWriter(settings)
  return Array.from({ length: settings.documents }, () => {
    const subject = { topic: random.integer(0, topics), aspect: random.integer(0, aspects) }
    const other = { topic: random.integer(0, topics), aspect: random.integer(0, aspects) }
    const quality = random.uniform()
    const isStuffed = random.bernoulli(stuffedShare) && other.topic !== subject.topic
    // The mean of e^(spread z) is e^(spread² / 2).
    const factor = Math.exp(lengthSpread * random.normal() - lengthSpread ** 2 / 2)
    const length = Math.max(1, Math.round(documentLength * factor))
    const stuffing = isStuffed ? other : undefined
    const text = writer.document(subject, length, synonymShare, stuffing, random)
    return { text, ...subject, quality, isStuffed }
  })
}

export function createQueries(settings: SearchSettings, random: Random): SearchQuery[] {
  const writer = createWriter(settings)
  return Array.from({ length: settings.queries }, () => {
    const subject = {
      topic: random.integer(0, settings.topics),
      aspect: random.integer(0, settings.aspects),
    }
    return { text: writer.query(subject, settings.queryLength, random), ...subject }
  })
}
