/** A store of this device's own: IndexedDB, because what lies in localStorage dies with a killed browser. */
export class StoreHere {
  #opened: Promise<IDBDatabase> | undefined
  #name: string
  #store: string

  constructor(name: string, store: string) {
    this.#name = name
    this.#store = store
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open(this.#name, 1)
      asked.onupgradeneeded = () => asked.result.createObjectStore(this.#store)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    return this.#opened
  }

  async in<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const db = await this.#open()
    return new Promise((resolve, reject) => {
      const asked = work(db.transaction(this.#store, mode, { durability: 'strict' }).objectStore(this.#store))
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  }
}
