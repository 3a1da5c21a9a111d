#ifndef CDIGEST_H
#define CDIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256 that CDigestCompress uses.
bool CDigestIsAvailable(void);

/// Takes `count` blocks of 64 bytes into the eight words of `state`. To be called only if CDigestIsAvailable().
void CDigestCompress(uint32_t *state, const void *blocks, size_t count);

#endif
