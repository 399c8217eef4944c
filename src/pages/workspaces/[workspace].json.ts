import type { APIRoute, GetStaticPaths } from 'astro'
import { listWorkspaces, loadWorkspace } from '../../workspaces/load-workspace.ts'

export const getStaticPaths = (async () =>
  (await listWorkspaces()).map((workspace) => ({ params: { workspace } }))) satisfies GetStaticPaths

/** A workspace's files and entries, for playgrounds that become editable. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await loadWorkspace(params.workspace!))
