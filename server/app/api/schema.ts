/** As much of a JSON schema as is looked at here. */
export type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; required?: string[] }
