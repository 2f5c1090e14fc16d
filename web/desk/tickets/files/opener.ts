import { createContext, useContext } from 'react'

/** Opens all files of the ticket, or one of them. */
export type FileOpener = (fileId: string | null) => void

const Context = createContext<FileOpener | null>(null)
export const FileOpening = Context.Provider

/** None where a message stands outside its ticket: then a file is a link as everywhere. */
export const useFileOpener = () => useContext(Context)
