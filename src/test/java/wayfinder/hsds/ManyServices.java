package wayfinder.hsds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a directory of any size as HSDS 3 tables, made up from nothing but numbers. As a program:
 * {@code ManyServices FOLDER SERVICES}.
 */
public final class ManyServices {
  private static final int SERVICES_AN_ORGANIZATION = 7;

  private ManyServices() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  static void write(Path folder, int services) throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter organizations = file(folder, "organizations.csv", "id,name,description");
        BufferedWriter locations =
            file(folder, "locations.csv", "id,organization_id,location_type,latitude,longitude");
        BufferedWriter addresses =
            file(
                folder,
                "addresses.csv",
                "id,location_id,address_1,city,state_province,postal_code,country,address_type");
        BufferedWriter phones = file(folder, "phones.csv", "id,service_id,number,type");
        BufferedWriter schedules =
            file(
                folder,
                "schedules.csv",
                "id,service_at_location_id,freq,byday,opens_at,closes_at");
        BufferedWriter places =
            file(folder, "service_at_location.csv", "id,service_id,location_id");
        BufferedWriter attributes =
            file(folder, "attributes.csv", "id,link_id,link_entity,taxonomy_term_id");
        BufferedWriter terms = file(folder, "taxonomy_terms.csv", "id,code,name,taxonomy");
        BufferedWriter all =
            file(
                folder,
                "services.csv",
                "id,organization_id,name,description,status,assured_date")) {
      terms.write("t1,t1,Food pantries,made-up\nt2,t2,Something else,made-up\n");
      for (int i = 0; i < services; i++) {
        int n = (int) (i * 2_654_435_761L % services + services) % services; // no order in the file
        if (i % SERVICES_AN_ORGANIZATION == 0) {
          organizations.write(
              "o%d,Organization %d,Offers what its services say.\n"
                  .formatted(i / SERVICES_AN_ORGANIZATION, i));
        }
        locations.write(
            "l%d,o%d,physical,%.5f,%.5f\n"
                .formatted(
                    i,
                    i / SERVICES_AN_ORGANIZATION,
                    40 + n % 1000 / 2000.0,
                    -80 + n % 997 / 2000.0));
        addresses.write(
            "a%d,l%d,%d Main Street,Pittsburgh,PA,15213,US,physical\n".formatted(i, i, i));
        phones.write("p%d,s%d,412-555-%04d,voice\n".formatted(i, i, i % 10_000));
        schedules.write("h%d,x%d,WEEKLY,\"MO,WE,FR\",09:00,17:00\n".formatted(i, i));
        places.write("x%d,s%d,l%d\n".formatted(i, i, i));
        attributes.write("b%d,s%d,service,t%d\n".formatted(i, i, i % 2 + 1));
        all.write(
            "s%d,o%d,Service %d,\"%s\",active,2026-10-01\n"
                .formatted(
                    i,
                    i / SERVICES_AN_ORGANIZATION,
                    i,
                    "What is offered, to whom, and how to ask for it. ".repeat(6)));
      }
    }
  }

  private static BufferedWriter file(Path folder, String name, String header) throws IOException {
    BufferedWriter file = Files.newBufferedWriter(folder.resolve(name));
    file.write(header + "\n");
    return file;
  }
}
