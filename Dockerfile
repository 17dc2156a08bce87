# One image per service: docker build --build-arg MODULE=mapping-service .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install --yes --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
ARG MODULE
RUN mvn -B -q -pl "$MODULE" -am -DskipTests -Dformat=apply package \
    && mv "$MODULE"/target/app /app \
    && mv /app/*-app.jar /app/app.jar

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install --yes --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin app
COPY --from=build /app /app
USER 10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djdk.virtualThreadScheduler.parallelism=8", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/app.jar"]
