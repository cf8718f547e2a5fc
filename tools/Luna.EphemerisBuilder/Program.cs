Console.Error.WriteLine("usage: Luna.EphemerisBuilder REFERENCE_FOLDER OUTPUT_FILE");
return 2;
