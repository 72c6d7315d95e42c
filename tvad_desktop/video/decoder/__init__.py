"""What runs in the decoding process: untrusted bytes in, timed pictures out. Nothing here is imported elsewhere."""
