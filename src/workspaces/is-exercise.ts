/** Whether a workspace belongs to an exercise, which has its own page in place of the gallery's. */
export const isExercise = (workspace: string): boolean => workspace.startsWith('exercise-')

/** The page on which all entries of a workspace can be run. */
export const workspacePage = (workspace: string): string =>
  isExercise(workspace)
    ? `/practice/exercises/${workspace.replace('exercise-', '')}/`
    : `/playgrounds/${workspace}/`
