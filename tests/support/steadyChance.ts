import fc from 'fast-check'

/** The same made-up cases in every run: a test that fails here fails everywhere. `FAST_CHECK_SEED` looks for new ones. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_260_917) })
