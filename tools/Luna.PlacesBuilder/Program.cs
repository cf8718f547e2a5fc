Console.Error.WriteLine("usage: Luna.PlacesBuilder REFERENCE_FOLDER SMALL_PLACES_JSON OUTPUT_FILE");
return 2;
