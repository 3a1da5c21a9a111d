#ifndef CREFERENCES_H
#define CREFERENCES_H

#include <stddef.h>

/// One file of references/, as it was when the package was built.
typedef struct {
    const char *name;            ///< path below references/, with extension
    const unsigned char *bytes;  ///< the content; lives as long as the program
    size_t count;                ///< number of bytes
} CReference;

/// The number of embedded files.
size_t CReferenceCount(void);

/// The embedded file at a position below `CReferenceCount()`.
CReference CReferenceAt(size_t index);

#endif
