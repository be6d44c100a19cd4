/** The work of a thread for tests: one that falls while it is loaded. */
throw new Error('cannot be loaded');
