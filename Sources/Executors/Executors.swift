// The executors: a specification in, a cohort out.
