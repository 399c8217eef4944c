import * as fake from 'fake-indexeddb'

/** The classes of IndexedDB, which `idb` looks for by name. */
const { IDBCursor, IDBDatabase, IDBIndex, IDBObjectStore, IDBRequest, IDBTransaction } = fake

export default { IDBCursor, IDBDatabase, IDBIndex, IDBObjectStore, IDBRequest, IDBTransaction }
