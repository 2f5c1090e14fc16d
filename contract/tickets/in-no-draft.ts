/** Fields of forms that no draft keeps, in no browser and on no server: what is typed there is sealed, or it is gone. */
export const inNoDraft: readonly string[] = ['secretWords']
