// The clinical world.
