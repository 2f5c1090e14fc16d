/** So many at once, each taking the next one; the first failure is told when those that had begun are done. */
export async function inParallel<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>) {
  let next = 0
  let failed = false
  const walk = async () => {
    while (!failed && next < items.length) {
      try {
        await work(items[next++]!)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const walks = await Promise.allSettled(Array.from({ length: atOnce }, walk))
  const lost = walks.find((walked) => walked.status === 'rejected')
  if (lost) throw lost.reason
}
