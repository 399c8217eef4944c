import type { APIRoute, GetStaticPaths } from 'astro'
import { readGuides } from '../../../practice/read-guides.ts'

const slug = (id: string) => id.split('/').at(-1)!

export const getStaticPaths = (() =>
  readGuides().map((guide) => ({ params: { case: slug(guide.case) } }))) satisfies GetStaticPaths

/** What an interviewer needs for a session about a case. */
export const GET: APIRoute = ({ params }) =>
  Response.json(readGuides().find((guide) => slug(guide.case) === params.case))
